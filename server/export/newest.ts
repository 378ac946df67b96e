/** The one that was opened last: what is asked now is what it asked. Undefined where there is none. */
export const newestOf = <Room extends { openedAt: number }>(rooms: readonly Room[]): Room | undefined =>
  rooms.reduce<Room | undefined>((newest, room) => (!newest || room.openedAt >= newest.openedAt ? room : newest), undefined);
