/** An enterprise by name, as a line of a trace shows it; null when it is no longer known. */
export function named(card: { id: string; handle: string; name: string } | undefined) {
  return card ? { id: card.id, handle: card.handle, name: card.name } : null;
}
