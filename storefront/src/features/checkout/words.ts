import type { FieldError } from "./details";

export interface Words {
  address: string;
  shipping: string;
  noShipping: string;
  payment: string;
  next: string;
  saving: string;
  optional: string;
  errorTitle: string;
  errors: Record<FieldError, string>;
  failures: Record<string, string>;
}
