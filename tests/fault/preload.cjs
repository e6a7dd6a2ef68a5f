// Loaded before the backend by fault tests alone (node -r): ends the process as a power cut would
// when the ledger posts a capture of the payment INSTEG_TEST_KILL_PAYMENT. INSTEG_TEST_KILL_AT says
// when: "before" the posting, "during" it (all is written, nothing committed), or "after" it.
const Module = require("node:module");

const { INSTEG_TEST_KILL_AT: point, INSTEG_TEST_KILL_PAYMENT: payment } = process.env;

function die() {
  process.kill(process.pid, "SIGKILL");
  return new Promise(() => {});
}

const POINTS = {
  before: () => die(),
  during: (post, service) =>
    post.call(
      Object.create(service, {
        db_: {
          value: {
            transaction: (work) =>
              service.db_.transaction(async (trx) => {
                await work(trx);
                await die();
              }),
          },
        },
      }),
    ),
  after: async (post, service) => {
    await post.call(service);
    await die();
  },
};

const load = Module._load;
Module._load = function loadAndWatch(request, ...rest) {
  const exported = load.call(this, request, ...rest);
  if (/\/service(\.js)?$/.test(request) && exported?.default?.name === "FundingModuleService") {
    watch(exported.default.prototype);
  }
  return exported;
};

const watched = new WeakSet();

function watch(prototype) {
  if (watched.has(prototype)) {
    return;
  }
  watched.add(prototype);
  const postCapture = prototype.postCapture;
  prototype.postCapture = function postCaptureOrDie(event, places) {
    if (event.payment_id !== payment) {
      return postCapture.call(this, event, places);
    }
    return POINTS[point](function post() {
      return postCapture.call(this, event, places);
    }, this);
  };
}
