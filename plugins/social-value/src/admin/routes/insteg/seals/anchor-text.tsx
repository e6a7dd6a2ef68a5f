import { Button, toast } from "@medusajs/ui";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";

/** The newest seal as an anchor: four lines to copy, print or mail. */
export function AnchorText({ anchor }: { anchor: string }) {
  const { t } = useWords();
  const copy = () =>
    navigator.clipboard.writeText(anchor).then(
      () => toast.success(t("seal.copied")),
      () => toast.error(t("seal.notCopied")),
    );
  return (
    <Section
      title={t("seal.anchor")}
      lead={t("seal.anchorLead")}
      actions={
        <Button size="small" variant="secondary" onClick={copy}>
          {t("seal.copy")}
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <pre tabIndex={0} className="txt-compact-small overflow-x-auto px-6 py-4 font-mono">
        {anchor}
      </pre>
    </Section>
  );
}
