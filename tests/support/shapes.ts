import { z } from "@medusajs/framework/zod";

// The public API's answers as its contract says, strictly: a field too many is a failure too.

const minor = z.number().int();
const month = z.string().regex(/^\d{4}-\d{2}$/);

export const EnterpriseCard = z
  .object({
    id: z.string(),
    handle: z.string(),
    name: z.string(),
    kind: z.enum([
      "work_integration_social_enterprise",
      "social_enterprise",
      "cooperative",
      "association",
      "small_producer",
      "public_body",
    ]),
    tagline: z.string(),
    municipality: z.object({ code: z.string().regex(/^\d{4}$/), name: z.string() }).strict(),
    picture_url: z.string().nullable(),
    is_demo: z.boolean(),
  })
  .strict();

export const ChainCard = z
  .object({
    id: z.string(),
    handle: z.string(),
    name: z.string(),
    description: z.string(),
    picture_url: z.string().nullable(),
  })
  .strict();

const page = { count: z.number().int(), limit: z.number().int(), offset: z.number().int() };
const funding = z
  .object({ funded_minor: minor, currency_code: z.literal("sek"), since: month.nullable() })
  .strict();

export const ChainStage = z
  .object({
    id: z.string(),
    position: z.number().int(),
    activity: z.string(),
    activity_code: z.string(),
    enterprise: EnterpriseCard.pick({ id: true, handle: true, name: true, municipality: true }),
    share_bp: z.number().int(),
    contribution_bp: z.number().int(),
  })
  .strict();

export const Enterprises = z
  .object({
    enterprises: z.array(EnterpriseCard),
    municipalities: z.array(
      z.object({ code: z.string(), name: z.string(), count: z.number().int() }).strict(),
    ),
    ...page,
  })
  .strict();

export const EnterpriseDetail = z
  .object({
    enterprise: EnterpriseCard.extend({
      story: z.string(),
      organisation_number: z.string().nullable(),
      vat_registered: z.boolean(),
      website: z.string().nullable(),
      value_chains: z.array(ChainCard),
      funding,
      place_kinds: z.array(z.enum(["work_training", "entry_level_job"])),
    }).strict(),
  })
  .strict();

export const ValueChains = z
  .object({
    value_chains: z.array(
      ChainCard.extend({
        stages_count: z.number().int(),
        enterprises_count: z.number().int(),
        version_number: z.number().int(),
      }).strict(),
    ),
    ...page,
  })
  .strict();

export const ValueChainDetail = z
  .object({
    value_chain: ChainCard.extend({
      version: z
        .object({ id: z.string(), number: z.number().int(), published_at: z.string() })
        .strict(),
      stages: z.array(ChainStage),
      funding,
    }).strict(),
  })
  .strict();

export const Provenance = z
  .object({
    enterprise: EnterpriseCard,
    value_chain: ChainCard,
    version: z.object({ id: z.string(), number: z.number().int() }).strict(),
    stages: z.array(ChainStage),
    vat_class: z.string(),
    piece: z
      .object({
        variant_id: z.string(),
        price_minor: minor,
        vat_rate_bp: z.number().int(),
        vat_minor: minor,
        net_minor: minor,
        commission_minor: minor,
        contribution_minor: minor,
        by_stage: z.array(
          z
            .object({
              stage_id: z.string(),
              enterprise_id: z.string(),
              share_minor: minor,
              contribution_minor: minor,
            })
            .strict(),
        ),
      })
      .strict()
      .nullable(),
  })
  .strict();

const named = z.object({ id: z.string(), handle: z.string(), name: z.string() }).strict();
const fundedPlace = z.object({
  place_id: z.string(),
  name: z.string(),
  kind: z.enum(["work_training", "entry_level_job"]),
  enterprise: named,
  month,
  amount_minor: minor.nullable(),
  training_minutes: z.number().int().nullable(),
});

const enterpriseAmounts = z.array(z.object({ enterprise: named, amount_minor: minor }).strict());

/** What the contract promises of a trace; further fields may stand beside. */
export const Trace = z.object({
  order_id: z.string(),
  display_id: z.number().int(),
  currency_code: z.literal("sek"),
  placed_at: z.string(),
  status: z.enum(["expected", "partly_earned", "earned", "canceled"]),
  preliminary: z.boolean(),
  captured_minor: minor,
  total_minor: minor,
  contribution_minor: minor,
  reserve_minor: minor,
  lines: z.array(
    z.object({
      line_id: z.string(),
      title: z.string(),
      quantity: z.number().int(),
      gross_minor: minor,
      enterprise: EnterpriseCard,
      value_chain: z.object({ handle: z.string(), name: z.string() }),
      stages: z.array(
        z.object({
          stage_id: z.string(),
          activity: z.string(),
          enterprise: named,
          share_minor: minor,
          contribution_minor: minor,
        }),
      ),
      vat_minor: minor,
      vat_rate_bp: z.number().int(),
      commission_minor: minor,
      places: z.array(fundedPlace),
      reserve: enterpriseAmounts,
      undivided: enterpriseAmounts,
    }),
  ),
  shipping: z.array(
    z.object({ line_id: z.string(), name: z.string(), gross_minor: minor, enterprise: named }),
  ),
  places: z.array(fundedPlace),
  undivided: enterpriseAmounts,
  sellers: z.array(
    z.object({
      enterprise: named.nullable(),
      name: z.string(),
      organisation_number: z.string().nullable(),
      vat_number: z.string().nullable(),
      gross_minor: minor,
      vat: z.array(z.object({ rate_bp: z.number().int(), vat_minor: minor, net_minor: minor })),
    }),
  ),
});
