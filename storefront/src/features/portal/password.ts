/** Characters of a password, as the backend takes it. */
export const passwordLength = { least: 10, most: 200 };

export function isPasswordLength(password: string): boolean {
  return password.length >= passwordLength.least && password.length <= passwordLength.most;
}
