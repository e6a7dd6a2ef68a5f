import { notFound } from "next/navigation";
import { missingMetadata } from "@/lib/metadata";

export const generateMetadata = missingMetadata;

/** Addresses that no page answers to get the shop's own "not found". */
export default function UnknownPage() {
  notFound();
}
