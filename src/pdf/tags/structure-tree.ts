import type { TagState } from './tag-state.ts';
import { listAnnotations } from './annotations.ts';
import { formatElement, listElements } from './struct-element.ts';

/** Writes the tree and the table from marked content back to it; returns its object number. */
export function writeStructureTree(state: TagState): number {
  const { plumbing } = state;
  const treeId = plumbing.reserveObject();
  const parentTreeId = plumbing.reserveObject();
  const elements = listElements(state.root);
  for (const element of elements) element.objectId = plumbing.reserveObject();

  const keys = plumbing.pageCount() + listAnnotations(state).length;
  plumbing.beginObject(treeId);
  plumbing.write(
    `<</Type /StructTreeRoot /K [${state.root.objectId} 0 R] /ParentTree ${parentTreeId} 0 R /ParentTreeNextKey ${keys}>>`,
  );
  plumbing.write('endobj');
  for (const element of elements) {
    plumbing.beginObject(element.objectId);
    plumbing.write(
      formatElement(
        element,
        element.parent?.objectId ?? treeId,
        plumbing.objectIdOfPage,
        state.pageHeight,
      ),
    );
    plumbing.write('endobj');
  }
  writeParentTree(state, parentTreeId);
  return treeId;
}

function writeParentTree(state: TagState, objectId: number): void {
  const { plumbing } = state;
  const pages = plumbing.pageCount();
  const entries: string[] = [];
  for (let page = 1; page <= pages; page += 1) {
    const owners = state.ownersByPage.get(page) ?? [];
    entries.push(`${page - 1} [${owners.map((owner) => `${owner.objectId} 0 R`).join(' ')}]`);
  }
  listAnnotations(state).forEach(({ owner }, place) => {
    entries.push(`${pages + place} ${owner.objectId} 0 R`);
  });
  plumbing.beginObject(objectId);
  plumbing.write(`<</Nums [${entries.join('\n')}]>>`);
  plumbing.write('endobj');
}
