/** What went over the wires of the crowd so far. Messages are those of WebSockets, bytes those of HTTP too. */
export interface Traffic {
  messagesOut: number;
  messagesIn: number;
  bytesOut: number;
  bytesIn: number;
}

export const noTraffic = (): Traffic => ({ messagesOut: 0, messagesIn: 0, bytesOut: 0, bytesIn: 0 });

/** What was added between two readings. */
export const trafficSince = (before: Traffic, after: Traffic): Traffic => ({
  messagesOut: after.messagesOut - before.messagesOut,
  messagesIn: after.messagesIn - before.messagesIn,
  bytesOut: after.bytesOut - before.bytesOut,
  bytesIn: after.bytesIn - before.bytesIn,
});
