// The usual way: the whole document is searched again on each mutation. It mounts nothing either.
const SELECTOR = 'a[href], img[src]';
const PERSON = /\/users\/([0-9a-f-]{36})/;
const found = new WeakMap();

function scan() {
  for (const element of document.querySelectorAll(SELECTOR)) {
    const value = element.getAttribute(element.localName === 'a' ? 'href' : 'src');
    const id = PERSON.exec(value ?? '')?.[1];
    if (id && known.has(id)) found.set(element, id);
  }
}

new MutationObserver(scan).observe(document, {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
});
scan();
