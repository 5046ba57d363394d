import type { Patience } from './until.ts';

export type BrowserName = 'chromium' | 'firefox';

/** What an organisation sets for the extension. */
export type Policy = Record<string, unknown>;

export interface OpenOptions {
  /** The folder that files are saved in; else it is the one of whoever runs it. */
  downloads?: string;
  /** Port of the CONNECT proxy on this machine that stands for the internet. */
  proxyPort: number;
  /** Base64 SHA-256 of the public key of the certificate behind that proxy. */
  spki: string;
  /** Folder of the built extension. */
  extension: string;
  headless?: boolean;
  /** Language of the browser's own interface, which extensions follow. */
  language?: 'en' | 'de';
  scheme?: 'light' | 'dark';
  reducedMotion?: boolean;
  /** The few colours of a contrast theme in place of a page's own. */
  forcedColours?: boolean;
  /** Folder for the browser's profile, which then outlives the browser. */
  profile?: string;
  policy?: Policy;
  /** Further Firefox preferences. */
  prefs?: Record<string, unknown>;
  /** Further arguments of the command line. */
  args?: string[];
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A node in a page, found by the driver. Calls on it fail once the page has replaced it. */
export interface Found {
  click(): Promise<void>;
  doubleClick(): Promise<void>;
  hover(): Promise<void>;
  focus(): Promise<void>;
  box(): Promise<Box>;
  attribute(name: string): Promise<string | null>;
  /** Whether a pointer at its middle would meet it, and nothing that covers it. */
  receivesPointer(): Promise<boolean>;
  /** Runs a function with the element in a world of the driver's own. */
  evaluate<R, A extends unknown[]>(
    fn: (element: HTMLElement, ...rest: A) => R,
    ...rest: A
  ): Promise<Awaited<R>>;
}

/** One of our elements in a page. */
export interface Host {
  state: string;
  /** Accessible name of the first button inside its closed root, or ''. */
  name: string;
  rect: Box;
}

/** What axe-core found against a page. */
export interface Violation {
  id: string;
  impact: string | null;
  help: string;
  nodes: string[];
}

/** One page: a tab, a window the extension opened, or the toolbar popup. */
export interface Tab {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  url(): Promise<string>;
  close(): Promise<void>;
  /** Whether it has gone, be it by `close` or by itself. */
  closed(): Promise<boolean>;
  bringToFront(): Promise<void>;

  hosts(): Promise<Host[]>;
  /** Waits for a visible button with exactly this accessible name, closed roots included. */
  button(name: string, patience?: Patience): Promise<Found>;
  /** As `button`, for fields, checkboxes, radios and selects. */
  field(label: string, patience?: Patience): Promise<Found>;
  /** All visible buttons of this name, as they stand now: an action and its notice may say the same. */
  everyButton(name: string): Promise<Found[]>;
  hasButton(name: string): Promise<boolean>;
  /** Accessible names of all visible buttons, in the order of the document, closed roots last. */
  buttons(): Promise<string[]>;
  /** Waits until no visible button has this name. */
  gone(name: string, patience?: Patience): Promise<void>;

  click(name: string, patience?: Patience): Promise<void>;
  doubleClick(name: string): Promise<void>;
  /** A real click at a place in the viewport, whatever is there. */
  clickAt(x: number, y: number): Promise<void>;
  /** A key by its DOM name, with modifiers before it: `Enter`, `Shift+Tab`, `Control+a`. */
  press(key: string): Promise<void>;
  /** Replaces the content of a field, as a person does who pastes. */
  type(label: string, text: string): Promise<void>;
  /** Sets a checkbox, radio or switch by clicking it, if need be. */
  check(label: string, on?: boolean): Promise<void>;
  /** Chooses an option of a select by its text. */
  choose(label: string, option: string): Promise<void>;
  /** Accessible name of the focused element, closed roots included. */
  focusedName(): Promise<string | null>;

  /** Text a person can read on the page, our closed roots included. */
  text(): Promise<string>;
  waitForText(text: string, patience?: Patience): Promise<void>;
  /** The page's own markup: what a script in the page can read. */
  html(): Promise<string>;
  /** Runs a function in the page's own world. Answer and arguments are JSON. */
  evaluate<R, A extends unknown[]>(fn: (...rest: A) => R, ...rest: A): Promise<Awaited<R>>;
  /** `whole` also shows what would have to be scrolled to. */
  screenshot(path: string, whole?: boolean): Promise<void>;
  axe(): Promise<Violation[]>;
}

/** What is not as usual when the extension is installed. */
export interface Installing {
  /** Leaves the page open that the extension opens by itself; else it is closed before anything else goes on. */
  welcome?: boolean;
  /** Whether the browser lets it reach the hosts it needs; it does so unless told otherwise. */
  access?: boolean;
}

/** Another extension beside the tested one. */
export interface Copy {
  /** Without a slash at its end. */
  origin: string;
  remove(): Promise<void>;
}

export interface TestBrowser {
  name: BrowserName;
  version: string;
  extension: { id: string; /** Without a slash at its end. */ origin: string };
  /** In a window of its own, it is seen at the same time as the tab before it. */
  openTab(url: string, place?: 'tab' | 'window'): Promise<Tab>;
  openExtensionPage(page: string): Promise<Tab>;
  /** The real toolbar popup over that tab. */
  openPopup(over: Tab): Promise<Tab>;
  /** All open tabs and windows, also those that the extension opened. */
  tabs(): Promise<Tab[]>;
  /** Waits for a tab or window whose address holds the text or matches. */
  waitForTab(address: string | RegExp, patience?: Patience): Promise<Tab>;
  /** Removes the extension and installs it again: empty stores, a fresh worker. */
  reinstall(installing?: Installing): Promise<void>;
  /** Puts the same build in the place of the installed one, as an update does: what is stored stays. */
  update(): Promise<void>;
  /** Removes the extension; `reinstall` brings it back. */
  uninstall(): Promise<void>;
  /** Switches the extension off or on, as people do on the browser's page of extensions. */
  enable(on: boolean): Promise<void>;
  /** Changes the policy. Not in Firefox, which reads it when it starts and then never again. */
  setPolicy?(policy: Policy): Promise<void>;
  /** Lets the extension reach the hosts it needs, or none of them, as people choose in the browser's settings. */
  allowHosts(on: boolean): Promise<void>;
  /**
   * Answers the browser, which asks because the extension has asked for access. Chromium's question cannot be reached
   * from here: a yes is given in its settings instead, and a no is not possible.
   */
  answerRequest(yes: boolean): Promise<void>;
  /** Installs another extension from a folder. */
  installCopy(folder: string): Promise<Copy>;
  /** Ends the background at once, whatever it is doing. The next event wakes a new one. */
  stopWorker(): Promise<void>;
  workerRunning(): Promise<boolean>;
  /** Everything the extension has stored, as text to search in. */
  readStores(): Promise<string>;
  /**
   * Console lines and uncaught errors of all pages, content scripts and the background so far. In
   * Chromium, objects that the background logs are not spelled out: nothing may be attached to it.
   */
  consoleLines(): Promise<string[]>;
  close(): Promise<void>;
}
