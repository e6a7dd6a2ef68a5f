/** The Swedish words of stall sales that wait; waiting-sale-en.ts has the same keys. */
export const waitingSaleSv = {
  title: "Torgförsäljning som väntar",
  lead: "Köp vid ett torgstånd som är betalda men inte kan bokföras än. De försöks igen minst en gång i timmen, och inget av dem har delats på någon. Ge varan en värdekedja som gällde när den såldes, så bokförs köpet av sig självt.",
  day: "Såld",
  enterprise: "Företag",
  goods: "Varor",
  amount: "Belopp",
  why: "Varför",
  gone: "{{title}} (borttagen)",
  pieces: "{{quantity}} × {{title}}",
  reasons: {
    unexplained: "Ingen värdekedja förklarar varan den dagen",
    failing: "Något gick fel; försöks igen",
  },
  goneTodo:
    "En borttagen vara går inte att ge en värdekedja: kom överens med företaget, och bokför pengarna för hand.",
};
