/** The size of a picture in its own units; only the ratio of the two matters. */
export type PictureSize = { width: number; height: number };

/** The size of a picture of the session by its file (`media/name.ext`), or why it cannot be used, in words that follow its name. */
export type Pictures = (file: string) => PictureSize | { error: string };

/** Where nobody can look, every picture is there, and is four units wide and three high. */
export const anyPicture: Pictures = () => ({ width: 4, height: 3 });
