/** Why goods cannot be sent back within the right of withdrawal, where they cannot. */
export const withdrawalExceptions = ["perishable", "sealed_hygiene", "made_to_order"] as const;
