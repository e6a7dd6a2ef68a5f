// Where the dashboard keeps the language that its user has chosen (a cookie, and local storage).
const LANGUAGE_KEY = "lng";

/**
 * The dashboard is English until its user chooses a language; ours is Swedish until then. Runs when
 * the words are loaded, before the dashboard looks for a choice.
 */
export function startInSwedish(): void {
  const hasChosen =
    document.cookie.split("; ").some((cookie) => cookie.startsWith(`${LANGUAGE_KEY}=`)) ||
    localStorage.getItem(LANGUAGE_KEY) !== null;
  if (!hasChosen) {
    localStorage.setItem(LANGUAGE_KEY, "sv");
  }
}
