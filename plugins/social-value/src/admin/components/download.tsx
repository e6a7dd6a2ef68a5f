import { Button } from "@medusajs/ui";
import { addressOf, type Params } from "../lib/api";

/** Saves a file that the admin API makes. `name` says more than the label where labels repeat. */
export function Download({
  path,
  params,
  label,
  name,
}: {
  path: string;
  params?: Params;
  label: string;
  name?: string;
}) {
  return (
    <Button size="small" variant="secondary" asChild>
      <a href={addressOf(path, params)} download aria-label={name} title={name}>
        {label}
      </a>
    </Button>
  );
}
