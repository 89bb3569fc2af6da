import { Kemajuan } from '../../platform/ui/kemajuan.js'
import { TautanBerkas } from '../../platform/ui/tautan-berkas.js'
import { Tautan } from '../../platform/ui/tautan.js'
import type { CetakanRow } from './queries.js'

/** Back to what the print is of: the path its reference stands behind, and what follows it. */
const ASAL: Record<string, readonly [jalur: string, label: string, ekor?: string]> = {
  'surat-pilihan': ['/surat', 'Buku agenda'],
  'ekspedisi-pilihan': ['/surat', 'Buku agenda'],
  buku: ['/buku/', 'Buku'],
  kendali: ['/pesanan/', 'Nomor pesanan'],
  'berita-acara': ['/pesanan/', 'Nomor pesanan'],
  'lembar-disposisi': ['/surat/masuk/', 'Surat masuk'],
  'dokumen-rencana': ['/kompilasi?tahun=', 'Kompilasi rencana'],
  'laporan-skm': ['/skm/', 'Survei kepuasan masyarakat'],
  'sertifikat-pilihan': ['/pelatihan/', 'Sertifikat pelatihan'],
  'serah-sertifikat': ['/pelatihan/', 'Sertifikat pelatihan'],
  'laporan-pelaksanaan': ['/pelatihan/', 'Laporan dan transkrip', '/hasil'],
  'berita-acara-kelulusan': ['/pelatihan/', 'Laporan dan transkrip', '/hasil'],
  'transkrip-pelatihan': ['/pelatihan/', 'Laporan dan transkrip', '/hasil'],
  'tanda-terima-kit': ['/pelatihan/', 'Pendaftaran', '/pendaftaran'],
  'berita-acara-evaluasi': ['/laporan/evaluasi?tahun=', 'Evaluasi mutu baku'],
}

export function HalamanCetakan({ cetakan: c, saat }: { cetakan: CetakanRow; saat: string }) {
  const [jalur, label, ekor = ''] = ASAL[c.jenis] ?? ['/buku/', 'Buku']
  return (
    <>
      <p class="letak">
        <Tautan ke={`${jalur}${c.rujukan}${ekor}`}>{label}</Tautan>
      </p>
      <h1>{c.judul}</h1>
      <p class="redup">Diminta {saat}</p>
      {!c.docx_sha256 && c.pdf_sha256 ? (
        <p>
          <a class="tombol" href={`/cetakan/${c.id}/berkas.pdf`}>
            Unduh PDF siap cetak
          </a>
        </p>
      ) : c.docx_sha256 ? (
        <TautanBerkas jalur={`/cetakan/${c.id}/berkas`} pdf={c.pdf} sebab={c.pdf_galat} />
      ) : c.status === 'gagal' ? (
        <p class="kabar kabar-bahaya">Gagal dibuat: {c.galat}</p>
      ) : c.total > 1 ? (
        <p role="status">
          <Kemajuan p={{ ...c, status: 'berjalan', tahap: 'Menggabungkan' }} />
        </p>
      ) : (
        <p class="kabar" role="status" data-muat-ulang>
          Sedang dibuat. Muat ulang halaman ini sebentar lagi; kemajuannya juga tampak pada{' '}
          <Tautan ke="/pekerjaan">pekerjaan latar</Tautan>.
        </p>
      )}
    </>
  )
}

/** What was printed of a thing lately, and where to find it. */
export const CetakanTerakhir = ({ cetakan }: { cetakan: CetakanRow[] }) =>
  cetakan.length === 0 ? null : (
    <section>
      <h2>Cetakan terakhir</h2>
      <ul>
        {cetakan.map((c) => (
          <li>
            <Tautan ke={`/cetakan/${c.id}`}>{c.judul}</Tautan>
          </li>
        ))}
      </ul>
    </section>
  )
