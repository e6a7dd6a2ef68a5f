import type { PlaceKind } from "./types";

export const PLACE_KINDS: readonly PlaceKind[] = ["work_training", "entry_level_job"];
