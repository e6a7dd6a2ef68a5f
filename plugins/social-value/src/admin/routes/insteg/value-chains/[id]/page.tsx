import { Button } from "@medusajs/ui";
import { useState } from "react";
import { useParams } from "react-router-dom";
import { Crumb } from "../../../../components/crumb";
import { DemoBadge } from "../../../../components/demo-badge";
import { Fetched } from "../../../../components/fetched";
import { Section } from "../../../../components/section";
import { useWords } from "../../../../i18n/use-words";
import type { ChainVersion, Consent, ValueChain } from "../../../../lib/types";
import { useFetched } from "../../../../lib/use-api";
import { useRole } from "../../../../lib/use-role";
import { ChainForm } from "../chain-form";
import { ConsentSection } from "../consent-section";
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
  const [drafting, setDrafting] = useState(0);
  const noVersions = mayDraft ? "chain.noVersions" : "chain.neverPublished";
  const draft = draftOf(chain);
  const inForce = inForceOf(chain);
  const published = chain.versions.filter((version) => version.status === "published");
  const nextNumber = draft?.number ?? (inForce?.number ?? 0) + 1;
  return (
    <>
      {mayDraft && (draft || drafting === nextNumber) ? (
        <Drafting chainId={chain.id} number={nextNumber} draft={draft} inForce={inForce} />
      ) : (
        <Section
          title={t("chain.versions")}
          lead={t(published.length > 0 ? "chain.versionsLead" : noVersions)}
          actions={
            mayDraft ? (
              <Button size="small" onClick={() => setDrafting(nextNumber)}>
                {t("chain.newVersion")}
              </Button>
            ) : null
          }
        />
      )}
      {!mayDraft && draft ? <ConsentSection version={draft} /> : null}
      {published.map((version) => (
        <VersionTable key={version.id} version={version} isInForce={version === inForce} />
      ))}
    </>
  );
}

interface DraftingProps {
  chainId: string;
  number: number;
  draft: ChainVersion | undefined;
  inForce: ChainVersion | undefined;
}

/** The draft, and what the enterprises say to it. */
function Drafting({ chainId, number, draft, inForce }: DraftingProps) {
  const query = useFetched<{ consent: Consent }>(
    `/admin/chain-versions/${draft?.id ?? ""}/consent`,
    {},
    { isOff: !draft },
  );
  const isAsked = (query.data?.consent.revision ?? 0) > 0;
  return (
    <>
      <DraftEditor
        // Begun anew when another draft is on the table, not when this one is saved.
        key={number}
        chainId={chainId}
        number={number}
        stages={(draft ?? inForce)?.stages ?? []}
        isAsked={isAsked}
      />
      {draft ? <ConsentSection version={draft} /> : null}
    </>
  );
}

export const handle = { breadcrumb: () => <Crumb word="chain.stages" /> };

export default ValueChainPage;
