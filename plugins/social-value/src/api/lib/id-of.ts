/** The `:id` of the route, which Medusa's types allow to be missing. */
export function idOf(req: { params: Record<string, string | undefined> }): string {
  return req.params.id ?? "";
}
