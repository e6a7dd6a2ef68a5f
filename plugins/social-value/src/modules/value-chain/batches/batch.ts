import type { BatchEventKind, BatchWayEvent } from "@insteg/domain";

export const BATCH_UNITS = ["kg", "l", "m", "pieces"] as const;
export type BatchUnit = (typeof BATCH_UNITS)[number];

/** A batch as it was made. `code` is short, to be written on a box: "K7M-2QX". Days are 'YYYY-MM-DD'. */
export interface Batch {
  id: string;
  code: string;
  value_chain_id: string;
  maker_id: string;
  what: string;
  unit: BatchUnit;
  made_on: string;
  created_at: Date;
}

/** Something that has happened to a batch; quantities in thousandths of its unit. */
export interface BatchEvent extends BatchWayEvent {
  kind: BatchEventKind;
  to_enterprise_id: string | null;
  of_event_id: string | null;
  into_batch_id: string | null;
  activity_code: string | null;
  product_id: string | null;
  variant_id: string | null;
  from_date: string | null;
  until_date: string | null;
}

export type NewBatchEvent = Omit<Partial<BatchEvent>, "id"> &
  Pick<BatchEvent, "batch_id" | "kind" | "enterprise_id" | "on_date"> & {
    /** Names the press of the button, where the same press twice would be two events. */
    key?: string | null;
    member_id: string | null;
    created_at: Date;
  };
