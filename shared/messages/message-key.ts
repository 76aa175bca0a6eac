/**
 * Keys of messages as types, read off the English texts: a misspelt key does not compile, nor does a placeholder that is
 * left unfilled. A key is the path to a text, written with slashes: `window/file/save`. Texts that differ by number end
 * in `_one`, `_other` and so on; their key does without the ending and asks for a `count`.
 */
export type MessageParams = Readonly<Record<string, string | number>>;

/** Texts, nested as deep as one likes. */
export interface MessageTree {
  readonly [name: string]: string | MessageTree;
}

type PluralEnding = '_zero' | '_one' | '_two' | '_few' | '_many' | '_other';

/** The names between double braces: `{{name}}` or, with a format, `{{share, number}}`. */
type Placeholders<Text extends string> = Text extends `${string}{{${infer Inside}}}${infer Rest}`
  ? NameIn<Inside> | Placeholders<Rest>
  : never;

type NameIn<Inside extends string> = Inside extends `${infer Name},${string}` ? Trimmed<Name> : Trimmed<Inside>;

type Trimmed<Text extends string> = Text extends ` ${infer Rest}` | `${infer Rest} ` ? Trimmed<Rest> : Text;

type MessageAt<Path extends string, Text extends string> = Path extends `${infer Key}${PluralEnding}`
  ? { readonly key: Key; readonly names: Placeholders<Text> | 'count' }
  : { readonly key: Path; readonly names: Placeholders<Text> };

type MessagesIn<Tree, Path extends string = ''> = {
  [Name in keyof Tree & string]: Tree[Name] extends string
    ? MessageAt<`${Path}${Name}`, Tree[Name]>
    : MessagesIn<Tree[Name], `${Path}${Name}/`>;
}[keyof Tree & string];

type KeyIn<Message> = Message extends { readonly key: infer Key extends string } ? Key : never;

type NamesIn<Message, Key> = Message extends { readonly key: Key; readonly names: infer Names } ? Names : never;

type ParamsNamed<Names> = [Names] extends [never]
  ? []
  : [params: { readonly [Name in Names & string]: Name extends 'count' ? number : string | number }];

export type KeyOf<Tree> = KeyIn<MessagesIn<Tree>>;

/** What must be given along with a key: nothing where its text has no placeholder. */
export type ParamsFor<Tree, Key> = ParamsNamed<NamesIn<MessagesIn<Tree>, Key>>;
