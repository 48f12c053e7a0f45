interface Loader<Node> {
  load(id: string): Promise<Node | null>;
}

/** Loads what the graph itself names by id. An id that leads nowhere is a defect of the store and thrown as such. */
export async function loadKnown<Node>(loader: Loader<Node>, id: string): Promise<Node> {
  const node = await loader.load(id);
  if (node === null) throw new Error(`the graph names ${id}, which the store does not hold`);
  return node;
}

/** The same for several, in the order of the ids. */
export function loadAllKnown<Node>(loader: Loader<Node>, ids: readonly string[]): Promise<readonly Node[]> {
  return Promise.all(ids.map((id) => loadKnown(loader, id)));
}
