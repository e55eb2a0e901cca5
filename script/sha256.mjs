import { createHash } from "node:crypto";

export function sha256(bytes, encoding) {
  return createHash("sha256").update(bytes).digest(encoding);
}
