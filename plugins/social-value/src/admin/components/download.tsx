import { Button } from "@medusajs/ui";
import { addressOf } from "../lib/api";

/** Saves a file that the admin API makes. */
export function Download({ path, label }: { path: string; label: string }) {
  return (
    <Button size="small" variant="secondary" asChild>
      <a href={addressOf(path)} download>
        {label}
      </a>
    </Button>
  );
}
