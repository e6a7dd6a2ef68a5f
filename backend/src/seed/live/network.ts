import { clock } from "@insteg/social-value/lib/clock";
import {
  askVersion,
  attestConsent,
  createChainWorkflow,
  createEnterpriseWorkflow,
  createPlaceWorkflow,
  publishVersionWorkflow,
  saveDraftVersionWorkflow,
  setPlaceMonthWorkflow,
} from "@insteg/social-value/workflows";
import type { MedusaContainer } from "@medusajs/framework/types";
import { createTranslationsWorkflow } from "@medusajs/medusa/core-flows";
import type { DemoChain, DemoEnterprise, DemoNetwork, DemoPlace } from "../network";
import { atNoon } from "./time";

/** Ids are made of handles, so that ties that ids decide fall the same way in every seed. */
export const enterpriseId = (handle: string) => `ent_demo_${handle}`;
export const chainId = (handle: string) => `vch_demo_${handle}`;

/** Enterprises, chains with every version published on its day, places with their months. */
export async function seedNetwork(
  container: MedusaContainer,
  network: DemoNetwork,
  channelIds: string[],
): Promise<void> {
  for (const enterprise of network.enterprises) {
    await seedEnterprise(container, network, enterprise, channelIds);
  }
  for (const chain of network.chains) {
    await seedChain(container, chain);
  }
  for (const place of network.places) {
    await seedPlace(container, place);
  }
  await seedEnglish(container, network);
}

async function seedEnterprise(
  container: MedusaContainer,
  network: DemoNetwork,
  enterprise: DemoEnterprise,
  sales_channel_ids: string[],
): Promise<void> {
  const municipality = network.municipalities.find((m) => m.code === enterprise.municipality_code);
  await createEnterpriseWorkflow(container).run({
    input: {
      enterprise: {
        id: enterpriseId(enterprise.handle),
        handle: enterprise.handle,
        name: enterprise.name,
        kind: enterprise.kind,
        organisation_number: enterprise.organisation_number,
        municipality_code: enterprise.municipality_code,
        municipality_name: municipality?.name ?? "",
        vat_registered_from: enterprise.vat_registered_from,
        tagline: enterprise.tagline.sv,
        story: enterprise.story.sv,
        picture_url: enterprise.picture,
        is_demo: true,
      },
      shipping: network.shipping_options
        .filter((option) => option.enterprise === enterprise.handle)
        .map((option) => ({
          code: option.kind,
          name: option.name.sv,
          description: option.kind === "pickup" ? "Efter överenskommelse" : "2–4 vardagar",
          price_minor: option.price_minor,
        })),
      sales_channel_ids,
    },
  });
}

async function seedChain(container: MedusaContainer, chain: DemoChain): Promise<void> {
  await createChainWorkflow(container).run({
    input: {
      id: chainId(chain.handle),
      handle: chain.handle,
      name: chain.name.sv,
      description: chain.description.sv,
      picture_url: chain.picture,
      is_demo: true,
    },
  });
  for (const [index, version] of chain.versions.entries()) {
    const { result: draft } = await saveDraftVersionWorkflow(container).run({
      input: {
        value_chain_id: chainId(chain.handle),
        stages: version.stages.map(({ enterprise, ...stage }) => ({
          ...stage,
          id: `stg_demo_${chain.handle}_${index + 1}_${stage.position}`,
          enterprise_id: enterpriseId(enterprise),
        })),
      },
    });
    await clock.runAt(atNoon(version.published_on), async () => {
      await agreeTo(container, draft.id, version.published_on);
      await publishVersionWorkflow(container).run({ input: { chain_version_id: draft.id } });
    });
  }
}

/** The demo's enterprises have no members yet, so that their yes is recorded for them, and shown as such. */
async function agreeTo(container: MedusaContainer, id: string, given_on: string): Promise<void> {
  const { ask } = await askVersion(container, { chain_version_id: id, by: null });
  for (const enterprise_id of new Set(ask.stages.map((stage) => stage.enterprise_id))) {
    await attestConsent(container, {
      ...{ chain_version_id: id, enterprise_id, by: null, given_on },
      how: "Sagt vid nätverkets möte (demo)",
    });
  }
}

async function seedPlace(container: MedusaContainer, place: DemoPlace): Promise<void> {
  const id = `plc_demo_${place.handle}`;
  const { handle, kind, seats, first_month, last_month } = place;
  await createPlaceWorkflow(container).run({
    input: {
      id,
      handle,
      name: place.name.sv,
      kind,
      enterprise_id: enterpriseId(place.enterprise),
      seats,
      first_month,
      last_month,
      is_demo: true,
    },
  });
  const steps =
    typeof place.occupied === "number"
      ? [{ from: first_month, seats: place.occupied }]
      : place.occupied;
  for (const step of steps) {
    await setPlaceMonthWorkflow(container).run({
      input: {
        place_id: id,
        month: step.from,
        occupied_seats: step.seats,
        seat_cost_minor: place.seat_cost_minor,
        hours_per_month: place.hours_per_month,
        public_support_minor: place.public_support_minor,
      },
    });
  }
}

async function seedEnglish(container: MedusaContainer, network: DemoNetwork): Promise<void> {
  const english = (reference: string, reference_id: string, translations: object) => ({
    reference,
    reference_id,
    locale_code: "en-US",
    translations: translations as Record<string, unknown>,
  });
  await createTranslationsWorkflow(container).run({
    input: {
      translations: [
        ...network.enterprises.map((e) =>
          english("enterprise", enterpriseId(e.handle), {
            tagline: e.tagline.en,
            story: e.story.en,
          }),
        ),
        ...network.chains.map((c) =>
          english("value_chain", chainId(c.handle), {
            name: c.name.en,
            description: c.description.en,
          }),
        ),
        ...network.places.map((p) =>
          english("training_place", `plc_demo_${p.handle}`, { name: p.name.en }),
        ),
      ],
    },
  });
}
