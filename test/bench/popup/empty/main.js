// The least that a popup made with Preact can be: it asks nobody and shows one row.
import { h, render } from './preact.mjs';

render(h('ul', null, h('li', { class: 'person' }, 'Somebody')), document.getElementById('root'));
