"""The parts of a workbook in Office Open XML, read from its XML, so that nothing in it stays unseen."""
