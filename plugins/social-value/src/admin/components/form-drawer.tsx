import { XMark } from "@medusajs/icons";
import { Button, Drawer, IconButton, Text } from "@medusajs/ui";
import type { FormEvent, ReactNode } from "react";
import { useWords } from "../i18n/use-words";
import type { ApiError } from "../lib/api";
import { useProblem } from "../lib/use-problem";

interface FormDrawerProps {
  title: string;
  lead?: string | undefined;
  isOpen: boolean;
  onClose: () => void;
  onSubmit: () => void;
  isSaving: boolean;
  error: ApiError | null;
  children: ReactNode;
}

/** A form that slides in over the page, with its refusal in words above the buttons. */
export function FormDrawer(props: FormDrawerProps) {
  const { t } = useWords();
  const problem = useProblem();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A widget's drawer can lie inside a form of Medusa's own.
    event.stopPropagation();
    props.onSubmit();
  };
  return (
    <Drawer open={props.isOpen} onOpenChange={(open) => !open && props.onClose()}>
      <Drawer.Content>
        <form noValidate onSubmit={submit} className="flex min-h-0 flex-1 flex-col">
          <DrawerHead title={props.title} lead={props.lead} />
          <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto">
            {props.children}
          </Drawer.Body>
          {props.error ? (
            <Text role="alert" size="small" className="text-ui-fg-error px-6 py-3">
              {problem(props.error)}
            </Text>
          ) : null}
          <Drawer.Footer>
            <Button type="button" size="small" variant="secondary" onClick={props.onClose}>
              {t("common.cancel")}
            </Button>
            <Button type="submit" size="small" isLoading={props.isSaving}>
              {t("common.save")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  );
}

// In place of Medusa's own header, whose closing button has no name for a screen reader.
function DrawerHead({ title, lead }: { title: string; lead: string | undefined }) {
  const { t } = useWords();
  return (
    <div className="border-ui-border-base flex items-start justify-between gap-4 border-b px-6 py-4">
      <div>
        <Drawer.Title>{title}</Drawer.Title>
        <Drawer.Description className={lead ? "text-ui-fg-subtle txt-small mt-1" : "sr-only"}>
          {lead ?? title}
        </Drawer.Description>
      </div>
      <Drawer.Close asChild>
        <IconButton size="small" type="button" variant="transparent" aria-label={t("common.close")}>
          <XMark />
        </IconButton>
      </Drawer.Close>
    </div>
  );
}
