import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of a text's UTF-8 bytes (FIPS 180-4). */
export const sha256Bytes = (text: string): Uint8Array => sha256(utf8ToBytes(text))

/** SHA-256 of a text's UTF-8 bytes as 64 lower-case hexadecimal digits. */
export const sha256Hex = (text: string): string => bytesToHex(sha256Bytes(text))
