/**
 * Documents as docx has them while it writes: its own objects (`{ 'w:p': [...] }`) for a new document, parsed
 * elements for a letterhead that it fills. Both are read, and the end block moved in them, through one set of functions.
 */
import type { IXmlableObject, PatchedTemplate } from 'docx';

export type XmlElement = PatchedTemplate['parts'] extends ReadonlyMap<string, infer Part> ? Part : never;

export type XmlTree<Node> = {
  /** Undefined for what is no element. */
  nameOf: (node: Node) => string | undefined;
  /** The children, to read and to change. */
  childrenOf: (node: Node) => Node[];
  attributeOf: (node: Node, name: string) => string | undefined;
  /** Text that stands in the element itself. */
  textOf: (node: Node) => string;
  /** Sets attributes; undefined takes one away. */
  setAttributes: (node: Node, values: Record<string, string | undefined>) => void;
  make: (name: string, attributes: Record<string, string>, children: Node[]) => Node;
  makeText: (text: string) => Node;
};

/** Told of each element in order; `text` is what stands in the element itself. */
export type XmlEvents = {
  open: (name: string, attribute: (name: string) => string | undefined) => void;
  close: (name: string, text: string) => void;
};

/** Walks an element and all in it. */
export function walkTree<Node>(tree: XmlTree<Node>, node: Node, events: XmlEvents): void {
  const name = tree.nameOf(node);
  if (name === undefined) return;
  events.open(name, (attribute) => tree.attributeOf(node, attribute));
  for (const child of tree.childrenOf(node)) walkTree(tree, child, events);
  events.close(name, tree.textOf(node));
}

type Attributes = Record<string, unknown>;
type Formatted = IXmlableObject | string;

const contentOf = (node: Formatted): unknown =>
  typeof node === 'string' ? undefined : Object.values(node as object)[0];

/** The attributes stand as `{ _attr }` in the place of the content, or first in it. */
function attributesOf(node: Formatted): Attributes {
  const content = contentOf(node);
  const holder = Array.isArray(content) ? content.find((child) => child?._attr !== undefined) : content;
  return (holder as { _attr?: Attributes } | undefined)?._attr ?? {};
}

/** What docx makes of its components. */
export const formattedTree: XmlTree<Formatted> = {
  nameOf: (node) => {
    const name = typeof node === 'string' ? undefined : Object.keys(node as object)[0];
    return name === '_attr' ? undefined : name;
  },
  childrenOf: (node) => {
    const content = contentOf(node);
    return Array.isArray(content) ? (content as Formatted[]) : [];
  },
  attributeOf: (node, name) => asText(attributesOf(node)[name]),
  textOf: (node) =>
    formattedTree
      .childrenOf(node)
      .filter((child) => typeof child === 'string')
      .join(''),
  setAttributes: (node, values) => change(attributesOf(node), values),
  make: (name, _attr, children) => ({ [name]: [{ _attr }, ...children] }),
  makeText: (text) => text,
};

/** A part of a letterhead. */
export const parsedTree: XmlTree<XmlElement> = {
  nameOf: ({ name }) => name,
  childrenOf: (node) => node.elements ?? [],
  attributeOf: ({ attributes }, name) => asText(attributes?.[name]),
  textOf: (node) => (node.elements ?? []).map(({ text }) => asText(text) ?? '').join(''),
  setAttributes: (node, values) => {
    node.attributes = { ...node.attributes };
    change(node.attributes, values);
  },
  make: (name, attributes, elements) => ({ type: 'element', name, attributes, elements }),
  makeText: (text) => ({ type: 'text', text }),
};

const asText = (value: unknown): string | undefined => (value === undefined ? undefined : String(value));

function change(attributes: Attributes, values: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete attributes[name];
    else attributes[name] = value;
  }
}
