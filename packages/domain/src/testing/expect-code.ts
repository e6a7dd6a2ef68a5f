import { expect } from "vitest";
import { DomainError, type DomainErrorCode } from "../errors";

/** Expects a DomainError with this code, and with this data where it is given. */
export function expectCode(
  act: () => unknown,
  code: DomainErrorCode,
  data?: Record<string, unknown>,
): void {
  let thrown: unknown;
  try {
    act();
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(DomainError);
  expect(thrown).toMatchObject(data ? { code, data } : { code });
}
