import { Button } from "@medusajs/ui";
import { useState } from "react";
import { useParams } from "react-router-dom";
import { Crumb } from "../../../../components/crumb";
import { DemoBadge } from "../../../../components/demo-badge";
import { Fetched } from "../../../../components/fetched";
import { Section } from "../../../../components/section";
import { useWords } from "../../../../i18n/use-words";
import type { ValueChain } from "../../../../lib/types";
import { useFetched } from "../../../../lib/use-api";
import { useRole } from "../../../../lib/use-role";
import { ChainForm } from "../chain-form";
import { DraftEditor } from "../draft-editor";
import { VersionTable } from "../version-table";
import { draftOf, inForceOf } from "../versions";

function ValueChainPage() {
  const { t } = useWords();
  const { may } = useRole();
  const { id = "" } = useParams();
  const [isEditing, setEditing] = useState(false);
  const query = useFetched<{ value_chain: ValueChain }>(`/admin/value-chains/${id}`);
  const chain = query.data?.value_chain;
  return (
    <>
      <Section
        level="h1"
        title={
          <span className="flex flex-wrap items-center gap-2">
            {chain?.name ?? t("nav.chains")}
            <DemoBadge isDemo={chain?.is_demo ?? false} />
          </span>
        }
        lead={chain?.description}
        actions={
          may("POST /admin/value-chains/:id") ? (
            <Button
              size="small"
              variant="secondary"
              disabled={!chain}
              onClick={() => setEditing(true)}
            >
              {t("common.edit")}
            </Button>
          ) : null
        }
      >
        <Fetched query={query}>{() => null}</Fetched>
      </Section>
      {chain ? <Versions chain={chain} /> : null}
      {isEditing && chain ? (
        <ChainForm
          chain={chain}
          onClose={() => setEditing(false)}
          onSaved={() => setEditing(false)}
        />
      ) : null}
    </>
  );
}

function Versions({ chain }: { chain: ValueChain }) {
  const { t } = useWords();
  const mayDraft = useRole().may("POST /admin/value-chains/:id/draft");
  const [isDrafting, setDrafting] = useState(false);
  const noVersions = mayDraft ? "chain.noVersions" : "chain.neverPublished";
  const draft = draftOf(chain);
  const inForce = inForceOf(chain);
  const published = chain.versions.filter((version) => version.status === "published");
  const nextNumber = draft?.number ?? (inForce?.number ?? 0) + 1;
  return (
    <>
      {mayDraft && (draft || isDrafting) ? (
        <DraftEditor
          // Begun anew when another draft is on the table, not when this one is saved.
          key={nextNumber}
          chainId={chain.id}
          number={nextNumber}
          stages={(draft ?? inForce)?.stages ?? []}
          onPublished={() => setDrafting(false)}
        />
      ) : (
        <Section
          title={t("chain.versions")}
          lead={t(published.length > 0 ? "chain.versionsLead" : noVersions)}
          actions={
            mayDraft ? (
              <Button size="small" onClick={() => setDrafting(true)}>
                {t("chain.newVersion")}
              </Button>
            ) : null
          }
        />
      )}
      {published.map((version) => (
        <VersionTable key={version.id} version={version} isInForce={version === inForce} />
      ))}
    </>
  );
}

export const handle = { breadcrumb: () => <Crumb word="chain.stages" /> };

export default ValueChainPage;
