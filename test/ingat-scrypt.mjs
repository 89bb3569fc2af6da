import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

/**
 * Loaded before a test, or a server that a test starts: the same password with the same salt is derived once
 * a process, at its full cost, and remembered. All sample accounts have one password, and tests log in
 * again and again, 0.2 s of processor time each. The product knows nothing of this.
 */
const asli = crypto.scrypt
const ingat = new Map()

crypto.scrypt = (sandi, garam, panjang, opsi, selesai) => {
  if (selesai === undefined) return asli(sandi, garam, panjang, opsi)
  const masukan = [sandi, garam].map((x) => Buffer.from(x).toString('hex'))
  const kunci = JSON.stringify([...masukan, panjang, opsi])
  let hasil = ingat.get(kunci)
  if (!hasil) {
    hasil = new Promise((jadi, gagal) =>
      asli(sandi, garam, panjang, opsi, (galat, isi) => (galat ? gagal(galat) : jadi(isi))),
    )
    ingat.set(kunci, hasil)
  }
  hasil.then(
    (isi) => selesai(null, Buffer.from(isi)),
    (galat) => selesai(galat),
  )
}
syncBuiltinESMExports()
