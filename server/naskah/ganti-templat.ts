import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { bolehMenata } from '../pegawai/sekretariat.js'
import { catatRiwayat, kunciPerkara, oleh, type PerkaraTerkunci } from '../perkara/service.js'
import { Galat } from '../platform/galat.js'
import { periksaIsian } from '../platform/http/periksa.js'
import type { Kursi, Pelaku } from '../values/pelaku.js'
import { isiAwal } from './isi-awal.js'
import { cariNaskah, versiNaskah, type NaskahRow } from './muat.js'
import { simpanVersi } from './service.js'
import { skemaIsi, type Templat } from './templat.js'
import { templatPerkara } from './templat-perkara.js'
import { templatSidik } from './templat-versi.js'
import type { KonteksTulis } from './tulis-versi.js'

/** The seat by which someone may do this: of the case's unit, of the whole office, or secretariat. */
function kursiBoleh(p: Pelaku, perkara: PerkaraTerkunci): Kursi | null {
  const milik = p.kursi.find((k) => k.unitId === perkara.unitId || k.peranKantor.length > 0)
  if (milik) return milik
  if (!bolehMenata(p)) throw errors.TIDAK_BERWENANG()
  return p.kursi[0] ?? null
}

/**
 * The case goes over to the template in force. A letter under way is printed anew at once, unless
 * it bears a paraf (that was given to the old looks) or the new template asks for more: then the
 * next typing brings the change. Answers which. Errors: TIDAK_BERWENANG, PERKARA_TIDAK_BERJALAN,
 * TEMPLAT_SUDAH_TERBARU, NASKAH_SUDAH_TERBIT, TEMPLAT_TERKUNCI once it is signed.
 */
export async function gantiTemplat(
  a: Omit<KonteksTulis, 'perkara'>,
  perkaraId: string,
  jenis: string,
): Promise<{ nama: string; langsung: boolean }> {
  const perkara = await kunciPerkara(a.trx, perkaraId)
  const k: KonteksTulis = { ...a, perkara }
  const kursi = kursiBoleh(a.pelaku, perkara)
  if (perkara.status !== 'berjalan') throw errors.PERKARA_TIDAK_BERJALAN()
  const lama = await templatPerkara(a.trx, perkaraId, jenis)
  const baru = await yangBerlaku(a.trx, jenis)
  if (lama.sha256 === baru.sha256) throw errors.TEMPLAT_SUDAH_TERBARU({ nama: baru.nama })
  const naskah = await cariNaskah(a.trx, perkaraId, jenis)
  if (naskah) await tolakYangBertandaTangan(a.trx, naskah)
  await a
    .trx('perkara_templat')
    .insert({
      perkara_id: perkaraId,
      jenis,
      sha256: baru.sha256,
      oleh: a.pelaku.pegawaiId,
      dipilih_at: a.kini,
    })
    .onConflict(['perkara_id', 'jenis'])
    .merge()
  const langsung = naskah ? await cetakUlang(k, naskah, baru) : true
  await catatRiwayat(a.trx, {
    at: a.kini,
    aksi: 'templat.diganti',
    perkaraId,
    ...oleh({ pelaku: a.pelaku, kursi }),
    rincian: { jenis, nama: baru.nama, dari: lama.sha256, ke: baru.sha256, langsung },
  })
  return { nama: baru.nama, langsung }
}

async function yangBerlaku(trx: Knex.Transaction, jenis: string): Promise<Templat> {
  const baris = await trx('templat_versi')
    .where({ jenis })
    .whereNotNull('berlaku_at')
    .first('sha256')
  return templatSidik(trx, baris.sha256)
}

async function tolakYangBertandaTangan(trx: Knex.Transaction, naskah: NaskahRow): Promise<void> {
  if (naskah.terbit_sha256) throw errors.NASKAH_SUDAH_TERBIT({ nomor: naskah.nomor })
  const versi = await versiNaskah(trx, naskah)
  const tanda = await capHidup(trx, naskah.id).where({ jenis: 'tanda_tangan' }).first('id')
  // A final version already bears its number and waits for the electronic signature.
  if (tanda || versi.tahap === 'final') throw errors.TEMPLAT_TERKUNCI()
}

const capHidup = (trx: Knex.Transaction, naskahId: string) =>
  trx('cap').where({ naskah_id: naskahId }).whereNull('gugur_at')

/**
 * The current version once more in the new looks, when nobody has put a paraf on the old ones: a
 * chain of paraf is not begun again half way.
 */
async function cetakUlang(k: KonteksTulis, naskah: NaskahRow, baru: Templat): Promise<boolean> {
  if (await capHidup(k.trx, naskah.id).first('id')) return false
  const versi = await versiNaskah(k.trx, naskah)
  // What was written in Word keeps its looks.
  if (versi.word_sha256) return false
  const isi = await sesuaikan(k, versi.isi, baru)
  if (!isi) return false
  await simpanVersi(k, baru, versi.tahap === 'ketik' ? 'ketik' : 'konsep', isi)
  return true
}

/** The words under the fields of another template; null when it asks for what is not there. */
async function sesuaikan(
  k: KonteksTulis,
  lama: Record<string, unknown>,
  baru: Templat,
): Promise<Record<string, unknown> | null> {
  const bawaan = await isiAwal(k, baru)
  const isi = baru.kolom
    .map(({ nama }) => [nama, nama in lama ? lama[nama] : bawaan[nama]])
    .filter(([, nilai]) => nilai !== undefined)
  try {
    return periksaIsian(skemaIsi(baru), Object.fromEntries(isi))
  } catch (galat) {
    if (galat instanceof Galat) return null
    throw galat
  }
}
