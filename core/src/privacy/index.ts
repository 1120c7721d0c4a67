export { blindIndex } from "./blind-index.ts";
export { canonicalJson } from "./canonical-json.ts";
export { CHAIN_START, type ChainLink, nextHash, verifyChain } from "./chain.ts";
export { hmacSm3, hmacSm3Parts, sameTag, sm3, sm3Hex, sm3OfPieces } from "./digest.ts";
export { IntegrityError, openBytes, sealBytes } from "./envelope.ts";
export {
  createDataKey,
  type DerivedKeys,
  type KeyPurpose,
  Keyring,
  keyring,
  openKeyring,
  setKeyring,
  softKeyring,
  type WrappedKey,
} from "./keyring.ts";
export type { Kms } from "./kms.ts";
export { maskAddress, maskIdNumber, maskIdNumberPublic, maskName, maskPhone } from "./masking.ts";
export { hashPassword, isPassword, newDigits, newPassword, newToken } from "./password.ts";
export { type SealedType, sealed, sealedJson, sealedLength } from "./sealed.ts";
export { type Sm2KeyPair, sm2KeyPair, sm2KeyPairOf, sm2Sign, sm2Verify } from "./sm2.ts";
export { type Sm4Mode, sm4Decrypt, sm4Encrypt } from "./sm4.ts";
export { SoftKms } from "./soft-kms.ts";
export { newTotpSecret, otpauthUri, stepAt, stepOfCode, totpCode } from "./totp.ts";
