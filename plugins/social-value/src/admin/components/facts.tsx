import { Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useWords } from "../i18n/use-words";

/** What is known of one thing: a row for each fact, a dash for what is lacking. */
export function Facts({ facts }: { facts: { label: string; value: ReactNode }[] }) {
  const { t } = useWords();
  return (
    <dl className="divide-y">
      {facts.map(({ label, value }) => (
        <div key={label} className="grid grid-cols-1 gap-x-4 gap-y-1 px-6 py-3 sm:grid-cols-3">
          <dt>
            <Text as="span" size="small" weight="plus" className="text-ui-fg-subtle">
              {label}
            </Text>
          </dt>
          <dd className="min-w-0 break-words sm:col-span-2">
            <Text as="span" size="small" className="whitespace-pre-line">
              {value || t("common.none")}
            </Text>
          </dd>
        </div>
      ))}
    </dl>
  );
}
