import { Container, Heading, Text } from "@medusajs/ui";
import type { ReactNode } from "react";

interface SectionProps {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  level?: "h1" | "h2";
  children?: ReactNode;
}

/** One framed part of a page: a heading, what it is about, what can be done, and the matter. */
export function Section({ title, lead, actions, level = "h2", children }: SectionProps) {
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
        <div className="min-w-0 flex-1 basis-64">
          <Heading level={level}>{title}</Heading>
          {lead ? (
            <Text size="small" className="text-ui-fg-subtle mt-1 max-w-prose">
              {lead}
            </Text>
          ) : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
      {children}
    </Container>
  );
}
