/** The layout of the data file. A change of it raises VERSION and adds a step that takes older files along. */
export const VERSION = 2;

/**
 * A command's id is unique in its room because the room knows all of them; an index of random ids here would cost a third of an answer.
 * Tables beside the log have no row ids: the order of their rows would be the order of arrival.
 */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS rooms (
  code TEXT PRIMARY KEY,
  session TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  secret TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS events (
  room TEXT NOT NULL REFERENCES rooms (code),
  seq INTEGER NOT NULL,
  command_id TEXT,
  at INTEGER NOT NULL,
  event TEXT NOT NULL,
  PRIMARY KEY (room, seq)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS devices (
  room TEXT NOT NULL REFERENCES rooms (code),
  device TEXT NOT NULL,
  participant TEXT NOT NULL,
  PRIMARY KEY (room, device)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS return_codes (
  room TEXT NOT NULL REFERENCES rooms (code),
  participant TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  PRIMARY KEY (room, participant)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS cards (
  series TEXT NOT NULL,
  mark TEXT NOT NULL,
  PRIMARY KEY (series, mark)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS card_links (
  room TEXT NOT NULL REFERENCES rooms (code),
  mark TEXT NOT NULL,
  participant TEXT NOT NULL,
  PRIMARY KEY (room, mark)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;
