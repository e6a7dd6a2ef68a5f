import type { consentSv } from "./consent-sv";

/** The English words of what enterprises say to a draft. */
export const consentEn: typeof consentSv = {
  title: "The enterprises' answers",
  lead: "Every enterprise with a stage has to say yes to just the stages that are saved. When stages change no answer holds, and all are asked anew.",
  empty: "The draft has not been sent to the enterprises yet. Save it and ask them.",
  states: {
    not_asked: "Not sent",
    changed: "Changed since it was sent",
    waiting: "Waiting for answers",
    declined: "Somebody has said no",
    agreed: "All have said yes",
  },
  ask: "Save and ask the enterprises",
  asked: "The enterprises are asked",
  askTitle: "Ask the enterprises about version {{number}}?",
  askText:
    "The owners of every enterprise with a stage get a mail and answer in the portal. For an enterprise without an owner you attest the answer here. Those that no longer have a stage are told.",
  voidTitle: "The stages have been sent already",
  voidText: "If you change them no answer holds any longer, and all enterprises get a new mail.",
  voidSave: "Save all the same",
  answer: "Answer",
  said: "Who, when and why",
  mailed: "Mailed",
  answers: {
    accepted: "Yes",
    declined: "No",
    objected: "Objects",
    attested: "Yes, attested by a coordinator",
  },
  waits: "Waiting",
  told: "Has no stage any more",
  remind: "Remind",
  remindTitle: "Remind those who have not answered?",
  remindText: "Each gets at most one mail a day.",
  reminded: "The reminder is sent",
  attest: "Attest a yes",
  attestTitle: "Attest that {{name}} has said yes",
  attestLead:
    "Only for enterprises that cannot answer themselves: they are suspended, have left, or have no owner who signs in. It is shown as attested, with your name.",
  how: "How was the answer given?",
  howHint: "For example: minutes of a board meeting. Write nothing about individual people.",
  givenOn: "Which day?",
  attested: "The answer of {{name}} is attested",
  attestedHow: "Given {{day}}: {{how}}",
};
