import { Lencana } from '../platform/ui/badge.js'
import { Tabel } from '../platform/ui/table.js'
import { tanggalPanjang } from '../values/tanggal.js'
import type { BalasanRow } from './balasan.js'

/** Who was asked, who has answered, and until when the case waits. */
export function TampilanBalasan({ balasan, batas }: { balasan: BalasanRow[]; batas: string }) {
  const sudah = balasan.filter((b) => b.surat_masuk_id).length
  return (
    <section class="kartu">
      <h2>
        Balasan: {sudah} dari {balasan.length} instansi
      </h2>
      {batas && (
        <p>Ditunggu sampai {batas}; sesudah itu perkara berlanjut dengan balasan yang ada.</p>
      )}
      <Tabel
        keterangan="Balasan instansi"
        keteranganTersembunyi
        baris={balasan}
        kolom={[
          { judul: 'Instansi', isi: (b) => b.instansi },
          {
            judul: 'Keadaan',
            isi: (b) =>
              b.surat_masuk_id ? (
                <Lencana jenis={b.terlambat ? 'peringatan' : 'baik'}>
                  {b.terlambat ? 'Menjawab terlambat' : 'Sudah menjawab'}
                </Lencana>
              ) : (
                <Lencana>Ditunggu</Lencana>
              ),
          },
          {
            judul: 'Surat balasan',
            isi: (b) =>
              b.nomor && (
                <>
                  {b.nomor}
                  {b.tanggal && <small>{tanggalPanjang(b.tanggal)}</small>}
                </>
              ),
          },
        ]}
      />
    </section>
  )
}
