const SHOWN = 4;

/** An account's last four signs: enough to tell two apart, too little to pay to. */
export function accountMasked(account: string): string {
  return `…${account.slice(-SHOWN)}`;
}
