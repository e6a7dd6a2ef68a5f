import { notFound } from "next/navigation";

/** Addresses that no page answers to get the shop's own "not found". */
export default function UnknownPage() {
  notFound();
}
