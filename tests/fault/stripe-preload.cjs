// Loaded before the backend by fault tests alone (node -r): ends the process as a power cut would, at
// INSTEG_TEST_KILL_STRIPE: "paid" (Stripe has the money, nothing is done here), "ordered" (the order is
// made, the payment not yet told to Medusa) or "authorised" (Medusa has the money, the order's snapshot is
// not written).
const Module = require("node:module");

const point = process.env.INSTEG_TEST_KILL_STRIPE;

function die() {
  process.kill(process.pid, "SIGKILL");
  return new Promise(() => {});
}

const watched = new WeakSet();

function watch(prototype) {
  if (watched.has(prototype)) return;
  watched.add(prototype);
  const authorize = prototype.authorizePaymentSession;
  prototype.authorizePaymentSession = async function authorizeOrDie(id, ...rest) {
    if (point === "ordered") return die();
    const payment = await authorize.call(this, id, ...rest);
    if (point === "authorised") return die();
    return payment;
  };
}

const load = Module._load;
Module._load = function loadAndWatch(request, ...rest) {
  const exported = load.call(this, request, ...rest);
  if (exported?.default?.name === "PaymentModuleService") watch(exported.default.prototype);
  if (point === "paid" && /settle-payment(\.js)?$/.test(request)) {
    return { ...exported, settlePayment: die };
  }
  return exported;
};
