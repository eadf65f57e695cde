## From the text of a provision to what one can say about it

speak-nav = Say where you stand, or follow
speak-object = Object
welcome-desk = Go to <page>the desk</page>: what is overdue and coming, and the forms for dates and documents.
