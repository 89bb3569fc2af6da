import { errors } from '../../errors.js'
import { Galat } from '../../platform/galat.js'
import type { HasilTanda, Penanda, PermintaanTanda, Siapa } from '../penanda.js'
import { galatDari, kesiapanDari } from './kode.js'
import { tanya, type Jawaban, type Layanan } from './layanan.js'
import { KOSONG_PNG, letak, wajibNik, type Letak } from './tampil.js'

/** Esign Client Service v1: multipart, answers the PDF itself and its name in a header. */
export function penandaBsreV1(l: Layanan, o: { asalY: 'atas' | 'bawah' }): Penanda {
  const ambil = async (id: string): Promise<Buffer | null> => {
    const jalur = `/api/sign/download/${encodeURIComponent(id)}`
    const j = await tanya(l, { metode: 'GET', jalur, aman: true })
    return j.status === 200 && berupaPdf(j.isi) ? j.isi : null
  }
  return {
    kode: 'bsre-v1',
    nama: 'BSrE Esign Client Service v1',
    ambil,
    async periksa(siapa: Siapa) {
      const jalur = `/api/user/status/${wajibNik(siapa)}`
      return kesiapanDari(await tanya(l, { metode: 'GET', jalur, aman: true }), siapa)
    },
    tandaTangani: (p) => tandaTangani(l, p, letak(p, o.asalY), ambil),
  }
}

async function tandaTangani(
  l: Layanan,
  p: PermintaanTanda,
  di: Letak | null,
  ambil: (id: string) => Promise<Buffer | null>,
): Promise<HasilTanda> {
  let idDokumen: string | null = null
  try {
    const j = await tanya(l, {
      metode: 'POST',
      jalur: '/api/sign/pdf',
      badan: formulir(p, di),
      aman: false,
      async kepalaTiba(kepala) {
        idDokumen = kepala.get('id_dokumen')
        if (idDokumen) await p.catatId?.(idDokumen)
      },
    })
    return { pdf: pdfDari(j, p), idDokumen }
  } catch (galat) {
    // Cut off while it came, but named: it is there, and only has to be fetched again.
    const putus = galat instanceof Galat && galat.kode === 'TTE_TAK_TENTU'
    const pdf = putus && idDokumen ? await ambil(idDokumen).catch(() => null) : null
    if (!pdf) throw galat
    return { pdf, idDokumen }
  }
}

function pdfDari(j: Jawaban, p: PermintaanTanda): Buffer {
  if (j.status !== 200) throw galatDari(j, p.siapa, p.frasa)
  if (!berupaPdf(j.isi)) throw errors.TTE_HASIL_SALAH({ sebab: 'bukan PDF yang utuh' })
  return j.isi
}

function formulir(p: PermintaanTanda, di: Letak | null): FormData {
  const f = new FormData()
  f.set('file', new Blob([new Uint8Array(p.pdf)], { type: 'application/pdf' }), 'naskah.pdf')
  f.set('nik', wajibNik(p.siapa))
  f.set('passphrase', p.frasa)
  f.set('reason', p.alasan)
  f.set('location', p.lokasi)
  f.set('tampilan', di ? 'visible' : 'invisible')
  if (!di) return f
  // The block is printed already; the service gets an empty picture to lay over it.
  f.set('image', 'true')
  f.set('imageTTD', new Blob([new Uint8Array(KOSONG_PNG)], { type: 'image/png' }), 'kosong.png')
  const angka = { page: di.halaman, xAxis: di.x, yAxis: di.y, width: di.lebar, height: di.tinggi }
  for (const [k, v] of Object.entries(angka)) f.set(k, String(v))
  return f
}

const berupaPdf = (b: Buffer): boolean => b.subarray(0, 5).toString('latin1') === '%PDF-'
