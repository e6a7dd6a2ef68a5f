import { monthOf } from "@insteg/domain";

/** The month that it is now in Stockholm, `YYYY-MM`: what a month's figures and its close go by. */
export function thisMonth(): string {
  return monthOf(new Date());
}
