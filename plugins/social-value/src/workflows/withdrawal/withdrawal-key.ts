/** How the presses of a button are named that no person makes, but a customer's withdrawal. */
export const WITHDRAWAL_KEY = "withdrawal:";

/** As such a press, of a withdrawal that took all that the order held. */
export const WHOLE_WITHDRAWN = `${WITHDRAWAL_KEY}all`;

export const isWithdrawalKey = (key: string): boolean => key.startsWith(WITHDRAWAL_KEY);
