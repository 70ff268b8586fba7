// Once `slowLine` is set, messages of the server reach the page one by one, as over a slow line.
(() => {
  const GAP = 40;
  let due = 0;
  const slowly = (job) => (event) => {
    if (!window.slowLine) return job(event);
    due = Math.max(performance.now(), due + GAP);
    setTimeout(job, due - performance.now(), event);
  };
  window.WebSocket = class extends window.WebSocket {
    addEventListener(name, job, how) {
      super.addEventListener(name, name === 'message' ? slowly(job) : job, how);
    }
    get onmessage() { return super.onmessage; }
    set onmessage(job) { super.onmessage = job && slowly(job); }
  };
})();
