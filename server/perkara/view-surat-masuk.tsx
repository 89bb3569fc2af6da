import { Lencana } from '../platform/ui/badge.js'
import { Tabel } from '../platform/ui/table.js'

/** Replies a case waits for or got, late ones marked, and its other incoming letters. */
export function SuratMasuk({ balasan, masuk }: { balasan: any[]; masuk: any[] }) {
  const dariBalasan = new Set(balasan.map((b) => b.surat_masuk_id))
  const lain = masuk.filter((m) => !dariBalasan.has(m.id))
  return (
    <>
      {balasan.length > 0 && <Balasan balasan={balasan} />}
      {lain.length > 0 && (
        <>
          <h2>Surat masuk</h2>
          <ul>
            {lain.map((m) => (
              <li>
                <a href={`/surat/masuk/${m.id}`}>
                  Agenda {m.agenda}/{m.tahun}
                </a>
                {m.pengirim ? `, ${m.pengirim}: ${m.hal}` : ' (rahasia)'}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const Balasan = ({ balasan }: { balasan: any[] }) => (
  <>
    <h2>Balasan instansi</h2>
    <Tabel
      keterangan="Balasan instansi"
      keteranganTersembunyi
      baris={balasan}
      kolom={[
        { judul: 'Instansi', isi: (b) => b.instansi },
        {
          judul: 'Keadaan',
          isi: (b) => (
            <Lencana jenis={b.terlambat ? 'peringatan' : b.surat_masuk_id ? 'baik' : 'netral'}>
              {b.terlambat ? 'Terlambat' : b.surat_masuk_id ? 'Sudah menjawab' : 'Belum menjawab'}
            </Lencana>
          ),
        },
        {
          judul: 'Surat',
          isi: (b) =>
            b.surat_masuk_id && (
              <a href={`/surat/masuk/${b.surat_masuk_id}`}>
                agenda {b.agenda}/{b.tahun}
              </a>
            ),
        },
        { judul: 'Peserta', isi: (b) => b.surat_masuk_id && b.peserta, angka: true },
      ]}
    />
  </>
)
