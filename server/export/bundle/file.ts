/** A file of the bundle: its place in it, with slashes, and what it holds; texts become UTF-8. */
export interface BundleFile {
  path: string;
  content: string | Uint8Array;
}
