// Runs in the browser: starts GraphiQL with the tabs that the page holds.
const page = JSON.parse(document.getElementById('playground').textContent);

// The editor does its work in these; all of them come from this service.
globalThis.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_, label) => page.workers[label] ?? page.workers.editorWorkerService,
};

// Other services that run GraphiQL on this host and port, at other times, would find our tabs, and we theirs.
const ours = 'briefgraph:';
const storage = {
  getItem: (name) => localStorage.getItem(ours + name),
  setItem: (name, value) => localStorage.setItem(ours + name, value),
  removeItem: (name) => localStorage.removeItem(ours + name),
  clear: () => {
    for (const name of Object.keys(localStorage)) if (name.startsWith(ours)) localStorage.removeItem(name);
  },
  get length() {
    return Object.keys(localStorage).filter((name) => name.startsWith(ours)).length;
  },
};

globalThis.YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), {
  title: page.title,
  logo: page.logo,
  defaultTabs: page.tabs,
  shouldPersistHeaders: false,
  storage,
});
